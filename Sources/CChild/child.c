// A child process that gets little: no network, no files of ours, bounded time, memory and disk.
#define _GNU_SOURCE
#include "child.h"
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

// Where the kernel knows the filter, making a socket and looking into another process fail; elsewhere the limits alone hold.
static void refuse_network(void) {
#if defined(__x86_64__)
  const unsigned int machine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
  const unsigned int machine = AUDIT_ARCH_AARCH64;
#else
  return;
#endif
  struct sock_filter rules[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, machine, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_socket, 4, 0),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_ptrace, 3, 0),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_process_vm_readv, 2, 0),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_process_vm_writev, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
  };
  struct sock_fprog program = {.len = sizeof rules / sizeof *rules, .filter = rules};
  prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

static void limit(int what, rlim_t value, rlim_t hard) {
  struct rlimit both = {.rlim_cur = value, .rlim_max = hard};
  setrlimit(what, &both);
}

// Between fork and exec: only what is safe after a signal.
static void become(const char *path, char *const arguments[], char *const environment[], const char *folder, const struct child_limits *limits, pid_t parent, int said) {
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(127);
  for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  int nothing = open("/dev/null", O_RDWR);
  if (nothing < 0 || chdir(folder) != 0) _exit(127);
  dup2(nothing, 0);
  dup2(nothing, 1);
  dup2(nothing, 2);
  int kept = dup2(said, 3);
  if (kept < 0 || fcntl(kept, F_SETFD, FD_CLOEXEC) != 0) _exit(127);
  syscall(SYS_close_range, 4U, ~0U, 0U);
  limit(RLIMIT_CPU, limits->cpu_seconds, limits->cpu_seconds + 1);
  limit(RLIMIT_AS, limits->memory_bytes, limits->memory_bytes);
  limit(RLIMIT_FSIZE, limits->file_bytes, limits->file_bytes);
  limit(RLIMIT_NOFILE, 64, 64);
  limit(RLIMIT_CORE, 0, 0);
  setpriority(PRIO_PROCESS, 0, 10);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  refuse_network();
  execve(path, arguments, environment);
  char why = 1;
  (void)!write(3, &why, 1);
  _exit(127);
}

static long long now_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

// Waits until the pipe's other end closes, which it does when the child ends; false when the time is over.
static int waited(int pipe, long long until) {
  for (;;) {
    long long left = until - now_milliseconds();
    if (left <= 0) return 0;
    struct pollfd wait = {.fd = pipe, .events = POLLIN};
    int found = poll(&wait, 1, (int)left);
    if (found < 0 && errno == EINTR) continue;
    return found > 0;
  }
}

enum child_end child_run(const char *path, char *const arguments[], char *const environment[], const char *folder, const struct child_limits *limits) {
  int said[2];
  if (pipe2(said, O_CLOEXEC) != 0) return CHILD_NOT_STARTED;
  pid_t parent = getpid();
  pid_t child = fork();
  if (child < 0) {
    close(said[0]);
    close(said[1]);
    return CHILD_NOT_STARTED;
  }
  if (child == 0) become(path, arguments, environment, folder, limits, parent, said[1]);
  close(said[1]);
  long long until = now_milliseconds() + limits->wall_milliseconds;
  char why;
  // The pipe closes at exec: silence means that the program runs.
  int is_started = waited(said[0], until) && read(said[0], &why, 1) == 0;
  close(said[0]);
  int handle = (int)syscall(SYS_pidfd_open, child, 0);
  int is_over = 0;
  if (handle >= 0) {
    is_over = waited(handle, until);
    close(handle);
  } else {
    // A kernel before 5.3: look every few milliseconds.
    siginfo_t about;
    while (!is_over && now_milliseconds() < until) {
      about.si_pid = 0;
      is_over = waitid(P_PID, child, &about, WEXITED | WNOHANG | WNOWAIT) == 0 && about.si_pid == child;
      if (!is_over) poll(NULL, 0, 5);
    }
  }
  // Before it is reaped its number is nobody else's; whatever it started goes with it.
  kill(-child, SIGKILL);
  if (!is_over) kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
  if (!is_over) return CHILD_OVER_LIMIT;
  if (WIFSIGNALED(status)) {
    int number = WTERMSIG(status);
    return number == SIGXCPU || number == SIGXFSZ || number == SIGKILL ? CHILD_OVER_LIMIT : CHILD_FAILED;
  }
  if (!is_started) return CHILD_NOT_STARTED;
  return WEXITSTATUS(status) == 0 ? CHILD_DONE : CHILD_FAILED;
}
