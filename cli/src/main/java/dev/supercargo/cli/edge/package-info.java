/** {@code deploy}, {@code deployments} and {@code undeploy}: models that answer at the edge. */
@NullMarked
package dev.supercargo.cli.edge;

import org.jspecify.annotations.NullMarked;
