/** Progress of jobs that tell it by their log instead of by annotations. */
package dev.supercargo.router.progress;
