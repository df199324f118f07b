package dev.supercargo.catalog.models.config;

/** Sums of products that refuse to overflow: hostile dimensions must not wrap around to a small model. */
final class Count {

    private Count() {}

    static long product(long... factors) {
        long product = 1;
        for (long factor : factors) {
            product = Math.multiplyExact(product, factor);
        }
        return product;
    }

    static long sum(long... terms) {
        long sum = 0;
        for (long term : terms) {
            sum = Math.addExact(sum, term);
        }
        return sum;
    }
}
