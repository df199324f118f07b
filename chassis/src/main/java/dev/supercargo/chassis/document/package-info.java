/** Texts that people write: read as YAML or JSON, every mistake told with its field and line. */
package dev.supercargo.chassis.document;
