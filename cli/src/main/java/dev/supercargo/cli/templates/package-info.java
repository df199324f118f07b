/** Where to begin: templates of cost questions and sizes of projects. */
@NullMarked
package dev.supercargo.cli.templates;

import org.jspecify.annotations.NullMarked;
