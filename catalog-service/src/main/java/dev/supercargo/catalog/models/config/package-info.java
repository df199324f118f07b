/** Reads the config.json that Hugging Face keeps with a model: architecture and dimensions to parameters and operations. */
package dev.supercargo.catalog.models.config;
