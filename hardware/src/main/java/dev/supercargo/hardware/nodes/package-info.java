/** Which canonical accelerator a Kubernetes node has, told by its labels and resources. */
@NullMarked
package dev.supercargo.hardware.nodes;

import org.jspecify.annotations.NullMarked;
