package dev.supercargo.catalog.hardware;

import java.util.HashMap;
import java.util.Map;

/** One object for equal texts: vendors, sources and generations repeat in tens of thousands of rows. */
final class SharedTexts {

    private final Map<String, String> texts = new HashMap<>();

    String of(String text) {
        return texts.computeIfAbsent(text, same -> same);
    }
}
