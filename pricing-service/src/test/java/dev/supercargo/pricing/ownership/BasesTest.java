package dev.supercargo.pricing.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.engine.ownership.OwnershipBasis;
import dev.supercargo.engine.ownership.YearlyCost;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class BasesTest {

    private static final OwnershipAssumptions ASSUMED = new SmallRyeConfigBuilder()
            .withMapping(OwnershipAssumptions.class)
            .build()
            .getConfigMapping(OwnershipAssumptions.class);

    @Test
    void whatIsSetForTheAssetGoesBeforeItsSiteAndTheSiteBeforeWhatIsAssumed() {
        OwnershipOverride asset = read("{\"utilisation\": 0.9}");
        OwnershipOverride site = read("{\"utilisation\": 0.3, \"pue\": 1.2,"
                + " \"staffYearly\": {\"amount\": \"500\", \"currency\": \"USD\"}}");

        OwnershipBasis basis = Bases.basis(List.of(asset, site), ASSUMED, Money.usd("0.20"));

        assertThat(basis.utilisation()).isEqualTo(new Share(0.9));
        assertThat(basis.power().pue()).isEqualTo(1.2);
        assertThat(basis.depreciation().lifeYears()).isEqualTo(4);
        assertThat(basis.yearly()).contains(new YearlyCost.Fixed("staff", Money.usd("500")));
    }

    @Test
    void everyHiddenCostOfTheGuideHasATerm() {
        assertThat(Bases.basis(List.of(), ASSUMED, Money.usd("0.14")).yearly())
                .extracting(YearlyCost::name)
                .containsExactly("maintenance", "insurance", "space", "network", "software", "staff", "capital");
    }

    private static OwnershipOverride read(String json) {
        try {
            return ContractJson.mapper().readValue(json, OwnershipOverride.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
