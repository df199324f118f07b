/** Time until a benchmark such as MLPerf Training reaches its target quality. */
@NullMarked
package dev.supercargo.engine.prediction.timetotrain;

import org.jspecify.annotations.NullMarked;
