import Assembly
import Wire

/// Does the jobs that the features bring along, one after another on a thread of its own; they wait for no import and for no room on the disk.
package enum FeatureJobs {
  package static func worker(_ house: Surroundings) -> JobWorker {
    JobWorker(AllJobs.list, of: house, threads: 1, fault: "jobs rest and are done later")
  }
}
