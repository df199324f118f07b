package dev.supercargo.engine.prediction.sample;

import java.util.List;

/**
 * Kinds of layers that run faster or slower than their arithmetic and traffic say, told by the name of the network.
 * Sources: the architectures' papers and the model list of timm; the weights were fitted.
 */
enum Trait {
    DEPTHWISE(
            1.3,
            List.of(
                    "efficientnet",
                    "mobile",
                    "mnasnet",
                    "mixnet",
                    "tinynet",
                    "lcnet",
                    "fbnet",
                    "spnas",
                    "rexnet",
                    "convnext",
                    "convmixer",
                    "ghost",
                    "hardcore",
                    "xception",
                    "nasnet",
                    "edgenext",
                    "_dw",
                    "xdw",
                    "poolformer",
                    "twins",
                    "efficientformer",
                    "nf_regnet_b"),
            List.of("efficientnet_e")),
    INVERTED_BOTTLENECK(
            0.5,
            List.of(
                    "efficientnet",
                    "mobilenet",
                    "mnasnet",
                    "mixnet",
                    "tinynet",
                    "lcnet",
                    "fbnet",
                    "spnas",
                    "rexnet",
                    "ghost",
                    "hardcore",
                    "nf_regnet_b"),
            List.of("efficientnet_e")),
    GROUPED(
            0.6,
            List.of(
                    "resnext",
                    "regnet",
                    "dpn",
                    "_32x",
                    "resnest",
                    "senext",
                    "bat_",
                    "res2next",
                    "gcres",
                    "nfnet",
                    "cspresnext",
                    "botnext",
                    "senet154"),
            List.of("convnext", "edgenext")),
    ATTENTION(
            0.5,
            List.of(
                    "vit",
                    "deit",
                    "beit",
                    "cait",
                    "pit_",
                    "swin",
                    "xcit",
                    "volo",
                    "tnt",
                    "twins",
                    "coat",
                    "nest_",
                    "visformer",
                    "botn",
                    "halo",
                    "lambda",
                    "bat_",
                    "efficientformer",
                    "maxvit"),
            List.of("resnest")),
    WINDOWED(0.5, List.of("swin", "nest_", "halo", "twins_svt", "volo", "bat_", "maxvit"), List.of("resnest")),
    PLAIN_TRANSFORMER(
            2.5,
            List.of(
                    "vit_tiny_patch",
                    "vit_small_patch",
                    "vit_base_patch",
                    "vit_large_patch",
                    "vit_huge_patch",
                    "vit_giant_patch",
                    "deit",
                    "beit"),
            List.of("convit", "crossvit", "mobilevit")),
    RELATIVE_POSITIONS(0.5, List.of("relpos", "beit", "swin"), List.of()),
    TOKEN_MIXER(0.7, List.of("mixer", "mlp", "sequencer", "poolformer"), List.of("convmixer")),
    LAYER_SCALE(0.4, List.of("cait", "xcit", "convnext", "beit", "deit3", "poolformer", "resmlp"), List.of()),
    SQUEEZE(
            0.2,
            List.of(
                    "seres",
                    "senet",
                    "_se",
                    "cs3se",
                    "eca",
                    "ese_",
                    "efficientnet",
                    "mobilenetv3",
                    "semnas",
                    "rexnet",
                    "regnety",
                    "regnetz",
                    "regnetv",
                    "skres",
                    "resnest",
                    "gcres",
                    "ghost",
                    "nfnet",
                    "tresnet",
                    "mixnet",
                    "fbnetv3",
                    "lcnet",
                    "tinynet"),
            List.of("lite", "efficientnet_e", "_semi")),
    SMOOTH_ACTIVATION(
            1.5,
            List.of(
                    "efficientnet",
                    "rexnet",
                    "tinynet",
                    "nfnet",
                    "mobilevit",
                    "cs3",
                    "darknet",
                    "ts",
                    "mixnet",
                    "nf_regnet",
                    "halonet",
                    "lambda",
                    "regnetz"),
            List.of("lite", "efficientnet_e")),
    LAYER_NORM_CONVOLUTION(2.5, List.of("convnext", "edgenext"), List.of()),
    GROUP_NORM(0.7, List.of("_gn", "evos", "evob", "bitm", "bit_", "poolformer"), List.of()),
    STANDARDISED_WEIGHTS(1.6, List.of("nfnet", "nf_", "bitm", "bit_", "iabn"), List.of()),
    MANY_BRANCHES(
            2.5,
            List.of(
                    "inception",
                    "hrnet",
                    "dla",
                    "res2n",
                    "dpn",
                    "densenet",
                    "nasnet",
                    "vovnet",
                    "resnest",
                    "repvgg",
                    "selecsls",
                    "crossvit",
                    "hardcore",
                    "ghost",
                    "mixnet",
                    "skres"),
            List.of("mnasnet", "spnasnet", "semnasnet")),
    CONCATENATION(
            2.5,
            List.of("densenet", "vovnet", "dla", "hrnet", "inception", "nasnet", "ghost", "dpn"),
            List.of("mnasnet", "spnasnet", "semnasnet")),
    ANTI_ALIASED(1.2, List.of("blur", "aa", "tresnet"), List.of()),
    IN_PLACE_NORM(2.5, List.of("tresnet", "iabn"), List.of()),
    RECURRENT(0.3, List.of("sequencer", "lstm", "gru"), List.of()),
    UNUSUAL_ATTENTION(
            0.3, List.of("xcit", "convit", "tnt", "cait", "volo", "coat_", "crossvit", "halo", "lambda"), List.of()),
    PRE_ACTIVATION(0.1, List.of("resnetv2"), List.of()),
    BATCH_NORM_TRANSFORMER(0.1, List.of("levit", "visformer", "efficientformer"), List.of()),
    SAME_PADDING(0.8, List.of("tf_"), List.of());

    private final double weight;
    private final List<String> fragments;
    private final List<String> exceptions;

    Trait(double weight, List<String> fragments, List<String> exceptions) {
        this.weight = weight;
        this.fragments = fragments;
        this.exceptions = exceptions;
    }

    /** How different having and lacking it makes two networks. */
    double weight() {
        return weight;
    }

    boolean of(String name) {
        return fragments.stream().anyMatch(name::contains)
                && exceptions.stream().noneMatch(name::contains);
    }
}
