package dev.supercargo.cli.bundled;

import dev.supercargo.advice.assessment.Facts;
import dev.supercargo.advice.upgrades.OnOffer;
import dev.supercargo.calibration.hardware.Accelerators;
import dev.supercargo.cli.machine.SheetBook;
import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.hardware.accelerators.AcceleratorKind;
import dev.supercargo.hardware.accelerators.BundledAccelerators;
import dev.supercargo.hardware.accelerators.Segment;
import dev.supercargo.hardware.facts.Length;
import dev.supercargo.hardware.parts.AcceleratorCard;
import dev.supercargo.hardware.parts.BundledMarket;
import dev.supercargo.hardware.parts.BundledParts;
import dev.supercargo.hardware.parts.NewPrices;
import dev.supercargo.hardware.parts.Part;
import dev.supercargo.hardware.parts.PartPrice;
import dev.supercargo.hardware.parts.PartPrice.PriceKind;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Data sheets, models, parts and prices that come with the command; read once. */
public final class BundledFacts {

    /** A card that came out longer ago and that nobody has priced since is no longer sold. */
    private static final int YEARS_SOLD = 4;

    private final BundledModels models = BundledModels.read();
    private final List<Accelerator> accelerators = BundledAccelerators.read();
    private final List<PartPrice> prices = BundledMarket.prices();
    private final NewPrices newPrices = new NewPrices(prices);

    public BundledModels models() {
        return models;
    }

    public SheetBook sheets() {
        return new BundledSheets(accelerators);
    }

    /** The newest day that a fact was read on. */
    public LocalDate asOf() {
        return Stream.of(
                        accelerators.stream().map(row -> row.provenance().asOf()),
                        prices.stream().map(row -> row.provenance().asOf()),
                        Stream.of(models.asOf()))
                .flatMap(dates -> dates)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /**
     * @param budget most that a card may cost
     * @param reference model whose time is told before and after an upgrade
     */
    public Facts forAssessment(List<ModelProfile> profiles, ModelProfile reference, Money budget, LocalDate today) {
        return new Facts(asOf(), profiles, reference, Evidence.none(), offer(budget, today));
    }

    private OnOffer offer(Money budget, LocalDate today) {
        return new OnOffer(
                cards(budget, YearMonth.from(today).minusYears(YEARS_SOLD)),
                offered(BundledParts.memoryKits()),
                offered(BundledParts.storage()),
                offered(BundledParts.powerSupplies()));
    }

    private <T extends Part> List<OnOffer.Offered<T>> offered(List<T> parts) {
        return parts.stream()
                .map(part -> new OnOffer.Offered<>(part, newPrices.ofNew(part.id())))
                .toList();
    }

    private List<OnOffer.Card> cards(Money budget, YearMonth soldSince) {
        Map<String, AcceleratorCard> boards = BundledMarket.cards().stream()
                .collect(Collectors.toMap(AcceleratorCard::acceleratorId, Function.identity()));
        return accelerators.stream()
                .filter(accelerator -> accelerator.kind() == AcceleratorKind.GPU)
                .filter(accelerator ->
                        accelerator.segment() == Segment.CONSUMER || accelerator.segment() == Segment.WORKSTATION)
                .flatMap(accelerator -> card(accelerator, boards.get(accelerator.id())).stream())
                .filter(card -> isSold(card, soldSince) && isWithin(card.price(), budget))
                .toList();
    }

    private Optional<OnOffer.Card> card(Accelerator accelerator, @Nullable AcceleratorCard board) {
        return Accelerators.bundled()
                .byId(new AcceleratorId(accelerator.id()))
                .map((AcceleratorSpec spec) -> new OnOffer.Card(
                        spec,
                        accelerator.launched(),
                        board == null
                                ? Measured.<Length>unknown("no measures of " + accelerator.name())
                                : Measured.known(board.length()),
                        newPrices.ofNew(accelerator)));
    }

    private static boolean isSold(OnOffer.Card card, YearMonth soldSince) {
        boolean pricedSince = card.price() instanceof Measured.Known<PartPrice>(PartPrice price)
                && price.kind() != PriceKind.LAUNCH_LIST;
        return pricedSince
                || card.launched() instanceof Measured.Known<YearMonth>(YearMonth launched)
                        && !launched.isBefore(soldSince);
    }

    private static boolean isWithin(Measured<PartPrice> price, Money budget) {
        return price instanceof Measured.Known<PartPrice>(PartPrice known)
                && known.range().low().compareTo(budget) <= 0;
    }
}
