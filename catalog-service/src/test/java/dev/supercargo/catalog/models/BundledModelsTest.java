package dev.supercargo.catalog.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.catalog.facts.WorkUnit;
import dev.supercargo.quantities.Compute;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Measured.Known;
import dev.supercargo.quantities.Memory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BundledModelsTest {

    private static final Set<ModelFamily> TRANSFORMERS = Set.of(ModelFamily.TRANSFORMER, ModelFamily.MOE);

    private final List<ModelProfile> models = BundledModels.read();

    @Test
    void holdsAtLeastThirtyModelsOfEveryFamilyWithUniqueIds() {
        assertThat(models).hasSizeGreaterThanOrEqualTo(30);
        assertThat(models)
                .extracting(ModelProfile::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9]+([-.][a-z0-9]+)*"));
        assertThat(models).extracting(ModelProfile::family).containsAll(Arrays.asList(ModelFamily.values()));
    }

    @Test
    void namesSourceAndDateOfEveryRow() {
        assertThat(models).allSatisfy(model -> {
            assertThat(model.provenance().source()).isNotBlank();
            assertThat(model.provenance().asOf()).isAfter(LocalDate.of(2026, 1, 1));
        });
    }

    @Test
    void givesTransformersTheirDimensionsAndTheOthersTheirCost() {
        assertThat(models).allSatisfy(model -> {
            boolean hasDimensions = model.architecture().layers().isKnown()
                    && model.architecture().hiddenSize().isKnown()
                    && model.architecture().attentionHeads().isKnown()
                    && model.architecture().sequenceLength().isKnown();
            boolean hasCost = model.forwardPerUnit().isKnown()
                    && model.activationsPerUnit().isKnown();
            assertThat(TRANSFORMERS.contains(model.family()) ? hasDimensions : hasCost)
                    .as(model.id())
                    .isTrue();
        });
    }

    @Test
    void countsTextTransformersInTokensWithAVocabulary() {
        assertThat(models)
                .filteredOn(model -> TRANSFORMERS.contains(model.family()) && model.unit() == WorkUnit.TOKEN)
                .isNotEmpty()
                .allMatch(model -> model.architecture().vocabularySize().isKnown());
    }

    @Test
    void hasPlausibleUnits() {
        assertThat(models).allSatisfy(model -> {
            assertThat(model.parameters()).isBetween(10_000L, 2_000_000_000_000L);
            if (model.forwardPerUnit() instanceof Known<Compute>(Compute forward)) {
                assertThat(forward.flops()).isBetween(1e3, 1e14);
            }
            if (model.activationsPerUnit() instanceof Known<Memory>(Memory activations)) {
                assertThat(activations).isBetween(new Memory(1), Memory.ofGb(100));
            }
            if (model.activeParameters() instanceof Known<Long>(Long active)) {
                assertThat(active).isLessThan(model.parameters());
            }
        });
    }

    /** 12 × layers × hidden² parameters in the blocks plus the embedding; wide gated blocks (Gemma: 2.16) have more. */
    @Test
    void hasDecodersWhoseParametersFollowFromTheirDimensions() {
        assertThat(models)
                .filteredOn(model -> model.family() == ModelFamily.TRANSFORMER
                        && model.task().equals("language modelling")
                        && !model.id().startsWith("transformer-xl"))
                .hasSizeGreaterThan(15)
                .allSatisfy(model -> {
                    long layers = known(model.architecture().layers());
                    long hidden = known(model.architecture().hiddenSize());
                    long vocabulary = known(model.architecture().vocabularySize());
                    double derived = 12.0 * layers * hidden * hidden + vocabulary * hidden;
                    assertThat(model.parameters() / derived).as(model.id()).isBetween(0.8, 2.2);
                });
    }

    private static long known(Measured<Integer> measured) {
        return ((Known<Integer>) measured).value();
    }
}
