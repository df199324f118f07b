/** What the resources share: checks that collect every issue of a request, list parameters, answers with an entity tag. */
package dev.supercargo.catalog.requests;
