/**
 * Checks of the Helm chart, the plain manifests, the dashboard and the Compose file: that they are well formed, as strict
 * as they promise, and say the same names, ports and topics as the code.
 */
package dev.supercargo.k8s;
