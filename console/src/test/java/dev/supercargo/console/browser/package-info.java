/** The web app in a real browser, Debian's Chromium; skipped, and reported as skipped, where there is none. */
package dev.supercargo.console.browser;
