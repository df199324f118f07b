package dev.supercargo.calibration.sample;

import dev.supercargo.engine.prediction.sample.Network;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Work of networks that tables measure on many devices without stating it: it is what carries the law of networks from
 * one accelerator to another. Counts at the size the table trains; source: timm's model table.
 */
enum KnownNetwork {
    SE_RESNEXT_101("se-resnext101-32x4d", new Network("seresnext101_32x4d", 8.02, 21.26, 48.96, 224)),
    RESNEXT_101("resnext101-32x4d", new Network("resnext101_32x4d", 8.01, 21.23, 44.18, 224)),
    EFFICIENTNET_B0("efficientnet-b0", new Network("efficientnet_b0", 0.40, 6.75, 5.29, 224)),
    EFFICIENTNET_B4("efficientnet-b4", new Network("efficientnet_b4", 4.51, 50.04, 19.34, 380)),
    RESNET_50("resnet-50", new Network("resnet50", 4.11, 11.11, 25.56, 224)),
    RESNET_50_V15("resnet50v1.5", new Network("resnet50", 4.11, 11.11, 25.56, 224)),
    RN50_V15("rn50v1.5", new Network("resnet50", 4.11, 11.11, 25.56, 224)),
    VIT_BASE("vit-base", new Network("vit_base_patch16_224", 17.58, 23.9, 86.57, 224));

    private final String fragment;
    private final Network network;

    KnownNetwork(String fragment, Network network) {
        this.fragment = fragment;
        this.network = network;
    }

    static Optional<Network> of(String model) {
        String lower = model.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(known -> lower.contains(known.fragment))
                .map(known -> known.network)
                .findFirst();
    }
}
