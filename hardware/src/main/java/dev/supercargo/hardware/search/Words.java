package dev.supercargo.hardware.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Which rows have a word that begins with a prefix: an inverted index over lower-case words and whole ids. */
final class Words {

    private static final int SIMILAR_MAX = 3;
    private static final double SIMILARITY_LEAST = 0.3;
    private static final int GRAM = 3;
    private static final int LENGTH_DIFFERENCE_MAX = 3;

    private final NavigableMap<String, Postings> rowsByWord = new TreeMap<>();

    void add(int row, SearchFacts facts) {
        put(facts.id(), row);
        for (String text : List.of(facts.id(), facts.name(), facts.vendor(), facts.generation())) {
            for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z0-9.+]+", -1)) {
                if (!word.isEmpty()) {
                    put(word, row);
                }
            }
        }
    }

    BitSet startingWith(String prefix) {
        BitSet rows = new BitSet();
        rowsByWord
                .subMap(prefix, true, prefix + Character.MAX_VALUE, false)
                .values()
                .forEach(postings -> postings.addTo(rows));
        return rows;
    }

    /** Words with the same first letter that share the most groups of three letters with {@code word}, best first. */
    List<String> similarTo(String word) {
        Set<String> wanted = grams(word);
        Map<String, Double> similar = new HashMap<>();
        String first = word.substring(0, 1);
        for (String known :
                rowsByWord.subMap(first, first + Character.MAX_VALUE).keySet()) {
            if (Math.abs(known.length() - word.length()) > LENGTH_DIFFERENCE_MAX) {
                continue;
            }
            double similarity = similarity(wanted, grams(known));
            if (similarity >= SIMILARITY_LEAST) {
                similar.put(known, similarity);
            }
        }
        return similar.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SIMILAR_MAX)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void put(String word, int row) {
        Postings there = rowsByWord.putIfAbsent(word, new Postings(row));
        if (there != null) {
            there.add(row);
        }
    }

    private static double similarity(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return (double) common.size() / (one.size() + other.size() - common.size());
    }

    private static Set<String> grams(String word) {
        String padded = "  " + word + " ";
        List<String> grams = new ArrayList<>();
        for (int start = 0; start + GRAM <= padded.length(); start++) {
            grams.add(padded.substring(start, start + GRAM));
        }
        return new HashSet<>(grams);
    }
}
