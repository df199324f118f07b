package dev.supercargo.hardware.nodes;

import dev.supercargo.hardware.csv.CsvRow;
import dev.supercargo.hardware.csv.CsvTable;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Measured.Known;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The table of names under which drivers and clouds know accelerators. */
final class NodeNames {

    private static final NodeNames BUNDLED = read();

    private final List<Name> names;

    /** Who uses a name. */
    enum ToldBy {
        GFD,
        AMD,
        KARPENTER,
        GKE,
        INSTANCE_TYPE
    }

    private record Name(ToldBy toldBy, Pattern pattern, Measured<Double> memoryGib, String acceleratorId) {}

    private NodeNames(List<Name> names) {
        this.names = names;
    }

    static NodeNames bundled() {
        return BUNDLED;
    }

    /** @param memoryGib tells variants of one name apart; variants differ by more than a fifth */
    Optional<String> find(ToldBy toldBy, String written, Measured<Double> memoryGib) {
        String normal = normal(toldBy, written);
        List<Name> matching = names.stream()
                .filter(name -> name.toldBy() == toldBy
                        && name.pattern().matcher(normal).matches())
                .toList();
        if (matching.size() > 1 && memoryGib instanceof Known<Double>(Double gib)) {
            return matching.stream()
                    .filter(name ->
                            name.memoryGib() instanceof Known<Double>(Double own) && Math.abs(own - gib) / own < 0.2)
                    .map(Name::acceleratorId)
                    .findFirst();
        }
        return matching.size() == 1 ? Optional.of(matching.getFirst().acceleratorId()) : Optional.empty();
    }

    private static String normal(ToldBy toldBy, String written) {
        String dashed = written.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
        return toldBy == ToldBy.GFD && dashed.startsWith("nvidia-") ? dashed.substring("nvidia-".length()) : dashed;
    }

    private static NodeNames read() {
        return new NodeNames(CsvTable.ofResource("/hardware/node-names.csv").rows().stream()
                .map(NodeNames::name)
                .toList());
    }

    private static Name name(CsvRow row) {
        // A name may have one star for what differs in size only.
        String[] parts = row.text("name").split("\\*", -1);
        StringBuilder pattern = new StringBuilder(Pattern.quote(parts[0]));
        for (int part = 1; part < parts.length; part++) {
            pattern.append("[a-z0-9-]*").append(Pattern.quote(parts[part]));
        }
        return new Name(
                row.oneOf(ToldBy.class, "told_by"),
                Pattern.compile(pattern.toString()),
                row.measured("memory_gib"),
                row.text("accelerator_id"));
    }
}
