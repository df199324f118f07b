package dev.supercargo.pricing.offers;

import dev.supercargo.quantities.Measured;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An accelerator as people call it: its canonical id, or words that all occur in it. {@code A100}, {@code a100-80gb} and
 * {@code RTX4090} name {@code nvidia-a100-sxm-80gb}, the same, and {@code nvidia-rtx-4090-24gb}; {@code A10} does not
 * name an A100.
 *
 * @param words lower case, at least one
 */
record AcceleratorName(List<String> words) {

    private static final Pattern MEMORY = Pattern.compile(".*-(\\d{1,6})gb");

    AcceleratorName {
        words = List.copyOf(words);
    }

    static AcceleratorName of(String text) {
        return new AcceleratorName(split(text.replace('_', '-').replace(' ', '-')));
    }

    boolean names(String acceleratorId) {
        List<String> parts = split(acceleratorId);
        return words.stream().allMatch(word -> occurs(word, parts));
    }

    /** Memory of one accelerator in GB as its canonical id states it. */
    static Measured<Integer> memoryGb(String acceleratorId) {
        Matcher memory = MEMORY.matcher(acceleratorId);
        return memory.matches()
                ? Measured.known(Integer.valueOf(memory.group(1)))
                : Measured.unknown("the id " + acceleratorId + " states no memory");
    }

    /** Whether {@code word} is a part or some neighbouring parts written together. */
    private static boolean occurs(String word, List<String> parts) {
        for (int first = 0; first < parts.size(); first++) {
            StringBuilder together = new StringBuilder();
            for (int last = first; last < parts.size() && together.length() < word.length(); last++) {
                together.append(parts.get(last));
                if (word.contentEquals(together)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("-", -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
