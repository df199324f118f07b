package dev.supercargo.planner.reports.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Pages being filled from top to bottom. Lengths are in points; x grows to the right and y upwards, as in PDF. */
final class Sheet {

    static final float MARGIN = 48;
    private static final PDRectangle PAPER = PDRectangle.A4;
    private static final float BOLD_STROKE = 0.3f;

    private final PDDocument document;
    private final Letters letters;
    private PDPageContentStream page;
    private float y;

    Sheet(PDDocument document, Letters letters) throws IOException {
        this.document = document;
        this.letters = letters;
        this.page = blank();
        this.y = top();
    }

    private static float top() {
        return PAPER.getHeight() - MARGIN;
    }

    static float width() {
        return PAPER.getWidth() - 2 * MARGIN;
    }

    Letters letters() {
        return letters;
    }

    /** Where the next thing goes. */
    float y() {
        return y;
    }

    /** Begins a new page unless {@code height} is left on this one. */
    boolean ensure(float height) throws IOException {
        if (y - height >= MARGIN) {
            return false;
        }
        page.close();
        page = blank();
        y = top();
        return true;
    }

    void down(float height) {
        y -= height;
    }

    void text(String text, float x, float baseline, float size, Ink ink) throws IOException {
        write(text, x, baseline, size, ink, RenderingMode.FILL);
    }

    void bold(String text, float x, float baseline, float size) throws IOException {
        write(text, x, baseline, size, Ink.BLACK, RenderingMode.FILL_STROKE);
    }

    void line(float fromX, float fromY, float toX, float toY, Ink ink, float thickness) throws IOException {
        page.setStrokingColor(ink.red(), ink.green(), ink.blue());
        page.setLineWidth(thickness);
        page.moveTo(fromX, fromY);
        page.lineTo(toX, toY);
        page.stroke();
    }

    void area(float x, float bottom, float width, float height, Ink ink) throws IOException {
        page.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
        page.addRect(x, bottom, width, height);
        page.fill();
    }

    void finish() throws IOException {
        page.close();
    }

    private void write(String text, float x, float baseline, float size, Ink ink, RenderingMode mode)
            throws IOException {
        page.beginText();
        page.setFont(letters.font(), size);
        page.setRenderingMode(mode);
        page.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
        page.setStrokingColor(ink.red(), ink.green(), ink.blue());
        page.setLineWidth(BOLD_STROKE);
        page.newLineAtOffset(x, baseline);
        page.showText(letters.showable(text));
        page.endText();
    }

    private PDPageContentStream blank() throws IOException {
        PDPage paper = new PDPage(PAPER);
        document.addPage(paper);
        return new PDPageContentStream(document, paper);
    }
}
