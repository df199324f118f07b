package dev.supercargo.engine.workload;

import dev.supercargo.engine.hardware.AcceleratorId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One acceptable accelerator.
 *
 * @param name canonical id or the short name people use: {@code A100}, {@code A100-80GB}, {@code RTX4090}
 * @param perNode devices per node, 1 or more
 */
public record AcceleratorChoice(String name, int perNode) {

    public AcceleratorChoice {
        if (name.isBlank() || perNode < 1) {
            throw new IllegalArgumentException(
                    "an accelerator choice needs a name and a count of 1 or more, but is '" + name + "' × " + perNode);
        }
    }

    /**
     * Whether the name fits an id: letter case and separators do not count, and each part of the name must equal one or
     * several neighbouring parts of the id. {@code A100} fits {@code nvidia-a100-pcie-80gb} but not
     * {@code nvidia-a10-24gb}; {@code RTX4090} fits {@code nvidia-rtx-4090-24gb}.
     */
    public boolean accepts(AcceleratorId id) {
        List<String> idParts = parts(id.value());
        return parts(name).stream().allMatch(part -> occurs(part, idParts));
    }

    /** Without regular expressions: a large market asks this of every kind of machine. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int from = 0;
        for (int at = 0; at <= lower.length(); at++) {
            if (at == lower.length() || !isPartOfName(lower.charAt(at))) {
                if (at > from) {
                    parts.add(lower.substring(from, at));
                }
                from = at + 1;
            }
        }
        return parts;
    }

    private static boolean isPartOfName(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9' || letter == '.';
    }

    private static boolean occurs(String wanted, List<String> idParts) {
        for (int from = 0; from < idParts.size(); from++) {
            StringBuilder joined = new StringBuilder();
            for (int to = from; to < idParts.size() && joined.length() < wanted.length(); to++) {
                joined.append(idParts.get(to));
                if (joined.toString().equals(wanted)) {
                    return true;
                }
            }
        }
        return false;
    }
}
