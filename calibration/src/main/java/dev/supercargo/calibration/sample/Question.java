package dev.supercargo.calibration.sample;

import dev.supercargo.calibration.hardware.Accelerators;
import dev.supercargo.calibration.measurement.PrintedBatch;
import dev.supercargo.calibration.measurement.SampleMeasurement;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.prediction.sample.Arithmetic;
import dev.supercargo.engine.prediction.sample.Device;
import dev.supercargo.engine.prediction.sample.Network;
import dev.supercargo.engine.prediction.sample.Setting;
import dev.supercargo.quantities.Measured;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row as the predictor sees it, without what was measured.
 *
 * @param workload name under which equal work is found again: collection, model, sequence length, kind of run
 * @param network its work, where that is known
 * @param device data sheet at the row's precision
 * @param setting software, layout, batch and devices; a batch that is not known counts as the reference's
 * @param batchPerDevice as printed, of one device
 */
record Question(
        String workload, Optional<Network> network, Device device, Setting setting, Measured<Double> batchPerDevice) {

    private static final Pattern SEQUENCE = Pattern.compile("seq=?(\\d+)");
    private static final Pattern FINE_TUNING = Pattern.compile("(?i)fine");
    private static final Pattern SIZE = Pattern.compile("(?i)(base|large) model");
    private static final Pattern EVALUATION = Pattern.compile("(?i)evaluation|inference");
    private static final Pattern SIDE = Pattern.compile("(\\d+)");
    private static final double USUAL_BATCH = 128;
    private static final double USUAL_SIDE = 224;

    /** Unknown, with the reason, if the GPU or the precision is not known. */
    static Measured<Question> of(SampleMeasurement row, Accelerators accelerators) {
        if (precision(row) instanceof Measured.Unknown<Precision>(String reason)) {
            return Measured.unknown(reason);
        }
        Precision precision =
                precision(row) instanceof Measured.Known<Precision>(Precision known) ? known : Precision.FP32;
        return accelerators
                .named(row.gpu())
                .map(spec -> Device.of(spec, precision))
                .orElseGet(() -> Measured.unknown("no data sheet of this accelerator"))
                .map(device -> of(row, device));
    }

    private static Question of(SampleMeasurement row, Device device) {
        Measured<Double> batch = batchPerDevice(row, device.arithmetic());
        double used = batch instanceof Measured.Known<Double>(Double known) ? known : USUAL_BATCH;
        return new Question(
                workload(row), network(row), device, new Setting(row.software(), layout(row), used, row.gpus()), batch);
    }

    /** Mixed precision is 16 bit, whatever the 16 bits are; frameworks write the compiler behind a plus. */
    private static Measured<Precision> precision(SampleMeasurement row) {
        String written = row.precision().toLowerCase(Locale.ROOT);
        if (written.startsWith("amp") || written.startsWith("fp16") || written.startsWith("mixed")) {
            return Measured.known(Precision.FP16);
        }
        if (written.startsWith("bf16")) {
            return Measured.known(Precision.BF16);
        }
        if (written.startsWith("tf32")) {
            return Measured.known(Precision.TF32);
        }
        if (written.startsWith("fp32")) {
            return Measured.known(Precision.FP32);
        }
        return Measured.unknown("precision is not one of amp, fp16, bf16, tf32, fp32");
    }

    private static String layout(SampleMeasurement row) {
        if (row.precision().contains("nhwc")) {
            return "nhwc";
        }
        return row.precision().contains("nchw") ? "nchw" : "";
    }

    /**
     * Lambda's tables call the batch of all GPUs "per GPU": it grows with their number.
     */
    private static Measured<Double> batchPerDevice(SampleMeasurement row, Arithmetic arithmetic) {
        boolean ofAll = row.batchKind().equals("global") || isLambda(row);
        return PrintedBatch.of(row.batch(), arithmetic == Arithmetic.HALF)
                .map(batch -> Math.max(1, ofAll ? batch / row.gpus() : batch));
    }

    private static boolean isLambda(SampleMeasurement row) {
        return row.software().startsWith("Lambda");
    }

    private static String workload(SampleMeasurement row) {
        if (isLambda(row)) {
            return "Lambda/" + row.model();
        }
        StringBuilder name = new StringBuilder(row.software().split(" ", 2)[0] + "/" + row.model());
        String text = row.task() + " " + row.system();
        Matcher sequence = SEQUENCE.matcher(row.task());
        if (sequence.find()) {
            name.append("/s").append(sequence.group(1));
        }
        if (FINE_TUNING.matcher(text).find()) {
            name.append("/fine-tuning");
        }
        Matcher size = SIZE.matcher(text);
        if (size.find()) {
            name.append('/').append(size.group(1).toLowerCase(Locale.ROOT));
        }
        if (EVALUATION.matcher(row.system()).find()) {
            name.append("/evaluation");
        }
        if (row.unit().matches("tok/s|tokens/s|mels?/s")) {
            name.append('/').append(row.unit().replace("/s", ""));
        }
        return name.toString();
    }

    private static Optional<Network> network(SampleMeasurement row) {
        if (row.forwardGigaMacs() instanceof Measured.Known<Double>(Double macs)
                && row.millionActivations() instanceof Measured.Known<Double>(Double activations)
                && row.millionParameters() instanceof Measured.Known<Double>(Double parameters)) {
            Matcher side = SIDE.matcher(row.task());
            return Optional.of(new Network(
                    row.model(),
                    macs,
                    activations,
                    parameters,
                    side.find() ? Double.parseDouble(side.group(1)) : USUAL_SIDE));
        }
        return KnownNetwork.of(row.model());
    }
}
