package dev.supercargo.calibration.language;

import dev.supercargo.engine.prediction.transformer.BoostedTrees;
import dev.supercargo.engine.prediction.transformer.Features;
import dev.supercargo.engine.prediction.transformer.Regime;
import dev.supercargo.engine.prediction.transformer.StepLaw;
import dev.supercargo.engine.prediction.transformer.Term;
import dev.supercargo.engine.workload.SoftwareStack;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the coefficients file; docs/prediction.md explains its sections. */
final class CoefficientsText {

    private final StringBuilder text = new StringBuilder();

    private CoefficientsText() {}

    static String of(CoreFit core, Map<Regime, double[]> bands, double constantShare) {
        CoefficientsText writer = new CoefficientsText();
        writer.line("# Step time of transformers. Written by: ./supercargo bench predict --fit FILE.csv --out FILE");
        writer.line("# Every section is explained in docs/prediction.md. Do not edit by hand.");
        writer.terms(core.law());
        writer.envelopes(core);
        writer.bands(bands);
        writer.line("", "[baseline]", "CONSTANT_SHARE_OF_PEAK " + number(constantShare));
        writer.trees(core.trees());
        return writer.text.toString();
    }

    private void terms(StepLaw law) {
        line("", "[terms]");
        for (Term term : Term.values()) {
            line(term + " " + number(law.term(term)));
        }
        line("", "[stacks] # software, seconds to launch a layer, slowness");
        for (SoftwareStack stack : SoftwareStack.values()) {
            line(stack + " " + number(law.launch(stack)) + " " + number(law.slowness(stack)));
        }
        line("", "[pairs] # software, accelerator, its 16-bit peak and memory bandwidth, slowness");
        for (StepLaw.Pair pair : law.pairs()) {
            line(String.join(
                    " ",
                    pair.stack().name(),
                    pair.accelerator().value(),
                    number(pair.widePeak()),
                    number(pair.memoryBandwidth()),
                    number(pair.slowness())));
        }
    }

    private void envelopes(CoreFit core) {
        line("", "[envelopes] # software, feature, least and greatest measured");
        core.envelopes().forEach((stack, envelope) -> {
            for (int i = 0; i < Features.PLACE; i++) {
                line(String.join(
                        " ",
                        stack.name(),
                        Features.all().get(i),
                        number(envelope.least()[i]),
                        number(envelope.greatest()[i])));
            }
        });
    }

    private void bands(Map<Regime, double[]> bands) {
        line("", "[bands] # regime, software, logarithm of P95 over P50");
        bands.forEach((regime, widths) -> {
            for (SoftwareStack stack : SoftwareStack.values()) {
                line(regime + " " + stack + " " + number(widths[stack.ordinal()]));
            }
        });
    }

    private void trees(List<List<BoostedTrees.Node>> trees) {
        line("", "[trees] # feature, threshold, node if not above, node if above; or = and the share of the sum");
        for (List<BoostedTrees.Node> tree : trees) {
            line("tree");
            for (BoostedTrees.Node node : tree) {
                line(
                        node.isLeaf()
                                ? "= " + number(node.value())
                                : Features.all().get(node.feature()) + " " + number(node.value()) + " " + node.left()
                                        + " " + node.right());
            }
        }
    }

    private void line(String... lines) {
        for (String line : lines) {
            text.append(line).append('\n');
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }
}
