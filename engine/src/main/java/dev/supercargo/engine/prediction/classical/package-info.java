/** Training time of classical machine learning on CPU cores: counted work over a rate per core, with a wide band. */
@NullMarked
package dev.supercargo.engine.prediction.classical;

import org.jspecify.annotations.NullMarked;
