package dev.supercargo.planning.supply;

/** What can be said about a lot of accelerators. */
final class Lots {

    private Lots() {}

    static void require(String name, int lot) {
        if (lot < 1) {
            throw new IllegalArgumentException("a lot of " + name + " is 1 accelerator or more, but is " + lot);
        }
    }
}
