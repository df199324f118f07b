package dev.supercargo.forecasting.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final int STEPS = 5;

    @Test
    void sharesAnEvenDisagreementEqually() {
        Hierarchy hierarchy =
                Hierarchy.crossed(List.of(new Label("a", "h100"), new Label("b", "h100"), new Label("*", "h100")));

        List<double[]> agreed = Reconciliation.of(hierarchy, new double[] {1, 1, 1})
                .reconcile(List.of(new double[] {10}, new double[] {20}, new double[] {36}));

        assertThat(agreed.get(0)[0]).isCloseTo(12, within(1e-9));
        assertThat(agreed.get(1)[0]).isCloseTo(22, within(1e-9));
        assertThat(agreed.get(2)[0]).isCloseTo(34, within(1e-9));
    }

    @Test
    void believesMoreWhatIsSurer() {
        Hierarchy hierarchy =
                Hierarchy.crossed(List.of(new Label("a", "h100"), new Label("b", "h100"), new Label("*", "h100")));

        List<double[]> agreed = Reconciliation.of(hierarchy, new double[] {0, 100, 0})
                .reconcile(List.of(new double[] {10}, new double[] {20}, new double[] {36}));

        assertThat(agreed.get(0)[0]).isCloseTo(10, within(0.01));
        assertThat(agreed.get(1)[0]).isCloseTo(26, within(0.01));
    }

    @Test
    void everySumIsTheSumOfItsPartsAndNothingIsNegative() {
        Random random = new Random(11);
        for (int trial = 0; trial < 300; trial++) {
            Hierarchy hierarchy = hierarchy(random);
            List<double[]> agreed = Reconciliation.of(hierarchy, variances(hierarchy, random))
                    .reconcile(forecasts(hierarchy, random, 10));
            for (int series = 0; series < hierarchy.size(); series++) {
                for (int step = 0; step < STEPS; step++) {
                    double sum = 0;
                    for (int part : hierarchy.parts(series)) {
                        sum += agreed.get(part)[step];
                    }
                    assertThat(agreed.get(series)[step])
                            .isCloseTo(sum, within(1e-6))
                            .isNotNegative();
                }
            }
        }
    }

    @Test
    void isNeverFurtherFromWhatComesThanTheForecastsWere() {
        Random random = new Random(12);
        for (int trial = 0; trial < 300; trial++) {
            Hierarchy hierarchy = hierarchy(random);
            double[] variances = variances(hierarchy, random);
            List<double[]> truth = truth(hierarchy, random);
            List<double[]> forecasts = new ArrayList<>();
            for (int series = 0; series < hierarchy.size(); series++) {
                double deviation = Math.sqrt(variances[series]);
                double[] known = truth.get(series);
                forecasts.add(IntStream.range(0, STEPS)
                        .mapToDouble(step -> known[step] + deviation * random.nextGaussian())
                        .toArray());
            }

            List<double[]> agreed = Reconciliation.of(hierarchy, variances).reconcile(forecasts);

            for (int step = 0; step < STEPS; step++) {
                assertThat(distance(agreed, truth, variances, step))
                        .isLessThanOrEqualTo(distance(forecasts, truth, variances, step) + 1e-6);
            }
        }
    }

    @Test
    void forecastsThatAgreeStayAsTheyAre() {
        Random random = new Random(13);
        Hierarchy hierarchy = hierarchy(random);
        List<double[]> truth = truth(hierarchy, random);

        List<double[]> agreed =
                Reconciliation.of(hierarchy, variances(hierarchy, random)).reconcile(truth);

        for (int series = 0; series < hierarchy.size(); series++) {
            assertThat(agreed.get(series)).containsExactly(truth.get(series), within(1e-6));
        }
    }

    @Test
    void refusesWhatIsNoHierarchy() {
        assertThatThrownBy(() -> Hierarchy.crossed(List.of(new Label("a", "h100"), new Label("*", "a100"))))
                .hasMessageContaining("a sum without parts");
        assertThatThrownBy(() -> Hierarchy.crossed(List.of(new Label("a", "h100"), new Label("a", "h100"))))
                .hasMessageContaining("twice");
    }

    /** Up to four teams by up to four classes with holes, and all sums. */
    private static Hierarchy hierarchy(Random random) {
        List<Label> labels = new ArrayList<>();
        int teams = 1 + random.nextInt(4);
        int classes = 1 + random.nextInt(4);
        for (int team = 0; team < teams; team++) {
            for (int type = 0; type < classes; type++) {
                if (type == team % classes || random.nextBoolean()) {
                    labels.add(new Label("t" + team, "c" + type));
                }
            }
            labels.add(new Label("t" + team, "*"));
        }
        for (int type = 0; type < classes; type++) {
            String name = "c" + type;
            if (labels.stream().anyMatch(label -> label.acceleratorClass().equals(name))) {
                labels.add(new Label("*", name));
            }
        }
        labels.add(new Label("*", "*"));
        return Hierarchy.crossed(labels);
    }

    private static double[] variances(Hierarchy hierarchy, Random random) {
        return IntStream.range(0, hierarchy.size())
                .mapToDouble(i -> 0.1 + random.nextDouble())
                .toArray();
    }

    private static List<double[]> forecasts(Hierarchy hierarchy, Random random, double scale) {
        return IntStream.range(0, hierarchy.size())
                .mapToObj(i -> random.doubles(STEPS, 0, scale).toArray())
                .toList();
    }

    /** Far enough from 0 that no part is cut there. */
    private static List<double[]> truth(Hierarchy hierarchy, Random random) {
        List<double[]> truth = new ArrayList<>(forecasts(hierarchy, random, 10));
        for (double[] part : truth) {
            for (int step = 0; step < STEPS; step++) {
                part[step] += 50;
            }
        }
        for (int series = 0; series < hierarchy.size(); series++) {
            double[] sum = new double[STEPS];
            for (int part : hierarchy.parts(series)) {
                for (int step = 0; step < STEPS; step++) {
                    sum[step] += truth.get(part)[step];
                }
            }
            truth.set(series, hierarchy.labels().get(series).isSum() ? sum : truth.get(series));
        }
        return truth;
    }

    private static double distance(List<double[]> one, List<double[]> other, double[] variances, int step) {
        double distance = 0;
        for (int series = 0; series < variances.length; series++) {
            double difference = one.get(series)[step] - other.get(series)[step];
            distance += difference * difference / variances[series];
        }
        return distance;
    }
}
