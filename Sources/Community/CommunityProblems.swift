import Kernel

/// What reviews and announcements may refuse, for docs/problems.md.
package enum CommunityProblems {
  package static let all: [ProblemKind] =
    NoReview.allCases.map { ProblemKind($0) } + NoMeasure.allCases.map { ProblemKind($0) } + Announce.No.allCases.map { ProblemKind($0) }
}
