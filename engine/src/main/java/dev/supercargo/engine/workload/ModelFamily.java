package dev.supercargo.engine.workload;

/** Kinds of models whose running time follows one law; measurements carry over inside a family only. */
public enum ModelFamily {
    /** GPT, Llama, MPT: every token passes all weights. */
    DECODER_TRANSFORMER,
    /** BERT, ViT, T5. */
    ENCODER_TRANSFORMER,
    /** Tokens visit a few of many experts; {@link ModelProfile#activeParameters} counts those. */
    MIXTURE_OF_EXPERTS,
    /** Convolutional networks: classification, detection, segmentation, GANs. */
    CONVOLUTIONAL,
    /** Latent and pixel diffusion. */
    DIFFUSION,
    /** Recurrent and convolutional speech models. */
    SPEECH,
    /** Embedding tables plus small dense layers. */
    RECOMMENDER,
    /** Trees, linear models and everything else. */
    OTHER
}
