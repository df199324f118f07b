package dev.supercargo.router.taskfile;

import java.util.List;

/** What somebody wants to know of a model on some accelerators. */
public sealed interface Question permits WhatIf, ServingQuestion, EdgeQuestion {

    /** Where, in the order of the question. */
    List<WhatIf.Target> targets();
}
