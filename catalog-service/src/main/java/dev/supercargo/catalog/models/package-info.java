/**
 * Model profiles: the architecture facts from which memory and running time are predicted. Bundled ones come with the
 * product; users register their own.
 */
package dev.supercargo.catalog.models;
