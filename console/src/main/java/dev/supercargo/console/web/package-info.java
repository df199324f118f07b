/** Serves the single-page app: every page address answers with the same document, which then shows that page. */
package dev.supercargo.console.web;
