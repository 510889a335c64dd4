import Kernel

/// What the stream may refuse, for docs/problems.md.
package enum StreamProblems {
  package static let all: [ProblemKind] =
    [Publish.No.noWords, .titleTooLong, .textTooLong, .notYours, .unknown].map { ProblemKind($0) }
}
