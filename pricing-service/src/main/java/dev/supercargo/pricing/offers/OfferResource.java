package dev.supercargo.pricing.offers;

import dev.supercargo.chassis.problem.Problem;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Offers and their history. */
@Path("/api/v1/offers")
@Tag(name = "offers")
public class OfferResource {

    private final OfferSearch search;
    private final OfferRepository offers;
    private final PriceRepository prices;
    private final BuyersRules rules;
    private final Freshness freshness;
    private final Clock clock;

    OfferResource(
            OfferSearch search,
            OfferRepository offers,
            PriceRepository prices,
            BuyersRules rules,
            Freshness freshness,
            Clock clock) {
        this.search = search;
        this.rules = rules;
        this.offers = offers;
        this.prices = prices;
        this.freshness = freshness;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Finds offers on sale")
    public OfferPage find(@BeanParam OfferParameters parameters) {
        parameters.refuseUnknownNames();
        boolean facets =
                Parameter.of("facets", parameters.facets).map(Parameter::flag).orElse(false);
        FoundOffers found =
                search.find(OfferQuery.of(parameters), rules.of(parameters.team), OfferPaging.of(parameters), facets);
        return OfferPage.of(found, freshness, today());
    }

    /** The id contains slashes and is written as it is: {@code /api/v1/offers/aws/us-east-1/p4d.24xlarge/spot}. */
    @GET
    @Path("{offerId: .+}")
    @Transactional
    @Operation(summary = "Shows an offer and every price it is known to have had")
    public OfferWithHistory get(@PathParam("offerId") String offerId, @QueryParam("team") @Nullable String team) {
        StoredOffer offer = offers.findByIdOptional(offerId).orElseThrow(() -> Problem.notFound("offer", offerId));
        return new OfferWithHistory(
                OfferView.of(FoundOffer.of(ListedOffer.of(offer), rules.of(team)), freshness, today()),
                offer.isWithdrawn(),
                offer.interruptionEvidence(),
                prices.history(offerId).stream()
                        .map(OfferWithHistory.PastPrice::of)
                        .toList());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
