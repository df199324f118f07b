package dev.supercargo.engine.prediction.sample;

/**
 * A model described by its work, which is all that is known of one nobody has measured.
 *
 * @param name as people write it; tells the kind of network
 * @param forwardGigaMacs multiply-adds of one forward pass of one sample, 10⁹
 * @param megaActivations outputs of all convolutions and products for one sample, 10⁶
 * @param megaParameters 10⁶
 * @param side of the images, pixels
 */
public record Network(String name, double forwardGigaMacs, double megaActivations, double megaParameters, double side) {

    public Network {
        if (!(forwardGigaMacs > 0)
                || !(megaActivations > 0)
                || !(megaParameters > 0)
                || !(side > 0)
                || Double.isInfinite(forwardGigaMacs + megaActivations + megaParameters + side)) {
            throw new IllegalArgumentException("work of " + name + " must be positive and finite, but is "
                    + forwardGigaMacs + " GMAC, " + megaActivations + " M activations, " + megaParameters
                    + " M parameters, " + side + " pixels");
        }
    }
}
