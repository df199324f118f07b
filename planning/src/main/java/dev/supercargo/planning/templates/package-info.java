/** Where to begin: the guide's five kinds of users and its three sizes of projects, with what makes a project outgrow its size. */
@NullMarked
package dev.supercargo.planning.templates;

import org.jspecify.annotations.NullMarked;
