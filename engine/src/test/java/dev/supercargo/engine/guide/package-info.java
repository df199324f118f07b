/**
 * The tables of the AI hardware guide as golden cases: its figure, ours, and how far they may be apart. Where
 * measurements contradict the guide, the test says by how much; docs/prediction.md lists those.
 */
package dev.supercargo.engine.guide;
