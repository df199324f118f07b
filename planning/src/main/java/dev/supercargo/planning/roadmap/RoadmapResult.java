package dev.supercargo.planning.roadmap;

/** What asking for a roadmap can lead to. */
public sealed interface RoadmapResult permits Roadmap, Unaffordable {}
