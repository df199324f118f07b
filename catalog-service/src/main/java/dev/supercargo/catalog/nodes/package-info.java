/** Kubernetes nodes with the canonical accelerator that their labels name. */
package dev.supercargo.catalog.nodes;
