import Storage

/// Who does the jobs that need the database and nothing else. Jobs that need a folder or the network stand with their workers in `Server`.
package enum AllJobs {
  package static let list: [JobHandler] = Features.all.flatMap(\.jobs)
}
