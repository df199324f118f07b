package dev.supercargo.router.taskfile;

/** What a text claims to be; errors are told in its words. */
enum DocumentKind {
    TASK_FILE(
            "task file",
            "YAML",
            "A task file is a YAML mapping that begins with keys such as 'name:' and 'resources:'."),
    WHAT_IF("request", "JSON", "A request is a JSON object with keys such as \"model\" and \"work\".");

    private final String noun;
    private final String format;
    private final String expectation;

    DocumentKind(String noun, String format, String expectation) {
        this.noun = noun;
        this.format = format;
        this.expectation = expectation;
    }

    String noun() {
        return noun;
    }

    /** The name of the notation; JSON is read as the subset of YAML that it is. */
    String format() {
        return format;
    }

    /** What the whole must look like, as a sentence. */
    String expectation() {
        return expectation;
    }
}
