package dev.supercargo.engine.prediction.transformer;

import dev.supercargo.engine.workload.SoftwareStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the learned correction looks at, all without units: logarithms, shares and flags. */
public final class Features {

    private static final List<String> NAMES = names();
    /** The first so many say where a run lies; the others follow from them. */
    public static final int PLACE = 15;
    /** Index of the width of numbers. */
    static final int NARROWNESS = 26;

    private Features() {}

    /** In the order of {@link #of}. */
    public static List<String> all() {
        return NAMES;
    }

    public static double[] of(Run run, StepLaw.Terms terms) {
        double seconds = terms.seconds();
        double[] x = new double[NAMES.size()];
        int i = 0;
        x[i++] = Math.log(run.tokensPerPass());
        x[i++] = Math.log(run.size().hidden());
        x[i++] = Math.log(run.cut().tensor());
        x[i++] = Math.log(run.cut().pipeline());
        x[i++] = Math.log(run.pass().count());
        x[i++] = Math.log(run.cut().replicas());
        x[i++] = Math.log(run.cut().context());
        x[i++] = Math.log(run.cut().expert());
        x[i++] = Math.log(run.machine().devices());
        x[i++] = Math.log(run.pass().sequence());
        x[i++] = Math.log(run.pass().samples());
        x[i++] = Math.log(run.size().layers());
        x[i++] = Math.log(run.size().active());
        x[i++] = Math.log(run.machine().widePeak());
        x[i++] = Math.log(run.machine().memoryBandwidth());
        x[i++] = Math.log(terms.arithmetic() / terms.launching());
        x[i++] = terms.tensor() / terms.layer();
        x[i++] = Math.log(terms.exposed() / seconds + 1e-3);
        x[i++] = terms.head() / terms.layer();
        x[i++] = terms.attention() / terms.arithmetic();
        x[i++] = Math.log(terms.optimizer() / seconds + 1e-3);
        x[i++] = Math.log(terms.exchange() / seconds + 1e-3);
        x[i++] = run.manner().recomputation() == Run.Recomputing.EVERYTHING ? 1 : 0;
        x[i++] = run.manner().arithmetic();
        x[i++] = run.size().mixture() ? 1 : 0;
        x[i++] = run.cut().sharded() ? 1 : 0;
        x[i++] = -run.machine().width().ordinal();
        for (SoftwareStack stack : SoftwareStack.values()) {
            x[i++] = run.manner().stack() == stack ? 1 : 0;
        }
        return x;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(
                "log-tokens-per-pass",
                "log-hidden",
                "log-tensor",
                "log-pipeline",
                "log-passes",
                "log-replicas",
                "log-context",
                "log-expert",
                "log-devices",
                "log-sequence",
                "log-samples-per-pass",
                "log-layers",
                "log-active-parameters",
                "log-peak",
                "log-memory-bandwidth",
                "log-arithmetic-over-launching",
                "tensor-exchange-of-layer",
                "log-exposed-exchange-of-step",
                "head-of-layer",
                "attention-of-arithmetic",
                "log-optimizer-of-step",
                "log-exchange-of-step",
                "full-recomputation",
                "adapter-arithmetic",
                "mixture-of-experts",
                "sharded",
                "narrowness"));
        for (SoftwareStack stack : SoftwareStack.values()) {
            names.add("stack-" + stack.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return List.copyOf(names);
    }
}
