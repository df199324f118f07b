package dev.supercargo.catalog.hardware;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import did. */
@Schema(name = "HardwareImportReceipt")
record ImportReceipt(
        @Schema(description = "Parts added or replaced") int parts) {}
