/**
 * The console: serves the web app and forwards {@code /api/v1/<noun>} to the service that owns the noun, so that a
 * browser sees one origin. It holds no state.
 */
package dev.supercargo.console;
