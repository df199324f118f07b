package dev.supercargo.cli.assess;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.advice.assessment.Assessment;
import dev.supercargo.advice.machine.Disk;
import dev.supercargo.advice.machine.DiskSpeed;
import dev.supercargo.advice.machine.Gpu;
import dev.supercargo.advice.machine.Machine;
import dev.supercargo.advice.readiness.ComponentScore;
import dev.supercargo.advice.training.Fit;
import dev.supercargo.advice.training.TrainingOutlook;
import dev.supercargo.advice.upgrades.Cost;
import dev.supercargo.advice.upgrades.Upgrade;
import dev.supercargo.engine.prediction.TimePrediction;
import dev.supercargo.hardware.compatibility.Finding;
import dev.supercargo.hardware.compatibility.Verdict;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** An assessment for programs: units in the names, an unknown value is absent. */
final class AssessmentJson {

    private AssessmentJson() {}

    static ObjectNode of(Assessment assessment) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("kind", "supercargo.assessment").put("version", 1);
        root.put("date", assessment.date().toString());
        root.put("factsAsOf", assessment.factsAsOf().toString());
        root.put("score", assessment.readiness().score());
        root.put("grade", assessment.readiness().grade().name());
        root.put("gradeMeaning", assessment.readiness().grade().meaning());
        root.put("bottleneck", assessment.readiness().bottleneck().component().name());
        ArrayNode components = root.putArray("components");
        for (ComponentScore score : assessment.readiness().components()) {
            components
                    .addObject()
                    .put("component", score.component().name())
                    .put("points", rounded(score.points()))
                    .put("pointsMax", score.component().points())
                    .put("reason", score.reason());
        }
        machine(root.putObject("machine"), assessment.machine());
        ArrayNode models = root.putArray("models");
        assessment.outlooks().forEach(outlook -> outlook(models.addObject(), outlook, assessment.machine()));
        ArrayNode upgrades = root.putArray("upgrades");
        assessment.upgrades().forEach(upgrade -> upgrade(upgrades.addObject(), upgrade));
        ObjectNode power = root.putObject("power");
        power.put("neededWatts", assessment.power().needed().watts());
        known(assessment.power().supply(), supply -> power.put("supplyWatts", supply.watts()));
        power.put("cooling", assessment.power().cooling().name())
                .put("verdict", assessment.power().verdict());
        assessment.heat().forEach(root.putArray("heat")::add);
        assessment.life().forEach(root.putArray("life")::add);
        return root;
    }

    private static void machine(ObjectNode node, Machine machine) {
        node.put("name", machine.name());
        node.put("operatingSystem", machine.software().operatingSystem());
        known(machine.software().driver(), driver -> node.put("driver", driver));
        known(machine.software().platform(), platform -> node.put("platform", platform));
        known(machine.enclosure().board(), board -> node.put("board", board));
        ObjectNode processor = node.putObject("processor");
        processor.put("name", machine.processor().name());
        known(machine.processor().cores().physical(), cores -> processor.put("cores", cores));
        processor.put("threads", machine.processor().cores().logical());
        processor.put("usableCores", machine.processor().cores().usable());
        known(machine.processor().clock(), clock -> processor.put("clockGigahertz", clock.gigahertz()));
        processor.put("vectorUnit", machine.processor().vectors().name());
        machine.processor().extensions().forEach(processor.putArray("extensions")::add);
        known(machine.processor().temperature(), now -> processor.put("temperatureCelsius", now.celsius()));
        known(
                machine.processor().matrixRate(),
                rate -> processor.put("measuredMatrixFlopsPerSecond", rate.flopsPerSecond()));
        ObjectNode memory = node.putObject("memory");
        memory.put("bytes", machine.memory().installed().bytes());
        memory.put("usableBytes", machine.memory().usable().bytes());
        known(machine.memory().type(), type -> memory.put("type", type));
        known(machine.memory().speed(), speed -> memory.put("speed", speed));
        known(machine.memory().bandwidth(), rate -> memory.put("measuredBytesPerSecond", rate.bytesPerSecond()));
        ArrayNode disks = node.putArray("disks");
        for (Disk disk : machine.disks()) {
            disks.addObject()
                    .put("name", disk.name())
                    .put("kind", disk.kind().name())
                    .put("bytes", disk.size().bytes());
        }
        known(machine.diskSpeed(), speed -> diskSpeed(node.putObject("diskSpeed"), speed));
        ArrayNode gpus = node.putArray("gpus");
        machine.gpus().forEach(gpu -> gpu(gpus.addObject(), gpu));
        machine.remarks().forEach(node.putArray("remarks")::add);
    }

    private static void diskSpeed(ObjectNode node, DiskSpeed speed) {
        node.put("directory", speed.where())
                .put("writeBytesPerSecond", Math.round(speed.write().bytesPerSecond()))
                .put("readBytesPerSecond", Math.round(speed.read().bytesPerSecond()))
                .put("randomReadsPerSecond", Math.round(speed.randomReads().perSecond()))
                .put("cached", speed.cached());
    }

    private static void gpu(ObjectNode node, Gpu gpu) {
        node.put("name", gpu.name());
        known(gpu.sheet(), sheet -> node.put("acceleratorId", sheet.id().value()));
        known(gpu.usableMemory(), memory -> node.put("memoryBytes", memory.bytes()));
        known(gpu.power(), power -> node.put("powerWatts", power.watts()));
        known(gpu.temperature(), now -> node.put("temperatureCelsius", now.celsius()));
        known(gpu.launched(), month -> node.put("launched", month.toString()));
    }

    private static void outlook(ObjectNode node, TrainingOutlook outlook, Machine machine) {
        node.put("model", outlook.model().id().value());
        node.put("name", outlook.model().name());
        node.put("work", Words.work(outlook.work()));
        node.put("trains", outlook.fit().trains());
        node.put("fit", Words.fit(outlook, machine));
        Memory need = switch (outlook.fit()) {
            case Fit.AsUsual(Memory bytes) -> bytes;
            case Fit.WithChange(String change, Memory bytes) -> bytes;
            case Fit.Not(Memory bytes, String reason) -> bytes;
            case Fit.Unknown unknown -> new Memory(0);
        };
        if (need.bytes() > 0) {
            node.put("needBytes", need.bytes());
        }
        time(outlook.time(), node::put);
        known(outlook.time(), time -> time.evidence().forEach(node.putArray("evidence")::add));
    }

    private static void upgrade(ObjectNode node, Upgrade upgrade) {
        node.put("component", upgrade.component().name()).put("what", upgrade.what());
        known(upgrade.cost(), cost -> cost(node, cost));
        node.put("scoreBefore", upgrade.effect().score().from());
        node.put("scoreAfter", upgrade.effect().score().to());
        node.put("modelsBefore", upgrade.effect().trainable().from());
        node.put("modelsAfter", upgrade.effect().trainable().to());
        time(upgrade.effect().before(), (name, text) -> node.put(name + "Before", text));
        time(upgrade.effect().after(), (name, text) -> node.put(name + "After", text));
        ArrayNode checks = node.putArray("compatibility");
        for (Finding finding : upgrade.findings()) {
            checks.addObject()
                    .put("aspect", finding.aspect().name())
                    .put("verdict", name(finding.verdict()))
                    .put("detail", Words.verdict(finding.verdict()));
        }
    }

    private static String name(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Fits fits -> "FITS";
            case Verdict.DoesNotFit not -> "DOES_NOT_FIT";
            case Verdict.NotKnown unknown -> "NOT_KNOWN";
        };
    }

    private static void cost(ObjectNode node, Cost cost) {
        node.put("costLow", cost.range().low().amount().stripTrailingZeros().toPlainString())
                .put(
                        "costHigh",
                        cost.range().high().amount().stripTrailingZeros().toPlainString())
                .put("currency", cost.range().low().currency().getCurrencyCode());
        cost.sources().forEach(node.putArray("priceSources")::add);
    }

    private static void time(Measured<TimePrediction> time, BiConsumer<String, String> put) {
        known(time, known -> {
            put.accept("timeP10", known.p10().toString());
            put.accept("timeP50", known.p50().toString());
            put.accept("timeP90", known.p90().toString());
        });
    }

    private static double rounded(double points) {
        return Math.round(points * 10) / 10.0;
    }

    private static <T> void known(Measured<T> fact, Consumer<T> writer) {
        if (fact instanceof Measured.Known<T>(T value)) {
            writer.accept(value);
        }
    }
}
