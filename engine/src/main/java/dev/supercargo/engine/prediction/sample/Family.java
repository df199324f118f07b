package dev.supercargo.engine.prediction.sample;

import java.util.Locale;

/** Families of networks, told by the name: {@code tf_efficientnetv2_b0} is an efficientnetv. */
public final class Family {

    private Family() {}

    /** Lower case, without the collection's prefix and separators. */
    static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.substring(lower.lastIndexOf('/') + 1).replace('-', '_').replace(' ', '_');
    }

    /** The first letters of the name after prefixes that say who trained it. */
    public static String of(String name) {
        String rest =
                plain(name).replaceFirst("^(tf|gluon|legacy|ig|swsl|ssl|ese|eca|tv|ens_adv|adv|jx|dm|nf|se)_", "");
        int end = 0;
        while (end < rest.length() && Character.isLetter(rest.charAt(end))) {
            end++;
        }
        return rest.substring(0, end);
    }
}
