// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// The child sends for each drawn output its size and bytes, and at the end its
// status and how many notices were notable.  Whatever is cut short, or late,
// is a failure.

#include "cli/child.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MAX_SECONDS 60         // Time for all diagrams of a run
#define MAX_MEMORY 2147483648U // Bytes of address space for them

typedef struct {
  uint64_t status;    // EntStatus of the drawing
  uint64_t n_notable; // Notices at or above the warn level
} Trailer;

// Bytes of one diagram, growing
typedef struct {
  char*  data;
  size_t size;
  size_t capacity;
} Picture;

// In the child

static EntStatus
send_all(const int pipe_end, const void* const bytes, const size_t size)
{
  size_t done = 0U;
  while (done < size) {
    const ssize_t n = write(pipe_end, (const char*)bytes + done, size - done);
    if (n < 0 && errno != EINTR) {
      return ENT_BAD_WRITE;
    }
    done += n > 0 ? (size_t)n : 0U;
  }

  return ENT_SUCCESS;
}

static EntStatus
keep_bytes(void* const handle, const void* const bytes, const size_t size)
{
  Picture* const picture = (Picture*)handle;
  if (picture->capacity - picture->size < size) {
    const size_t capacity = 2U * (picture->size + size);
    char* const  data     = (char*)realloc(picture->data, capacity);
    if (!data) {
      return ENT_NO_MEMORY;
    }
    picture->data     = data;
    picture->capacity = capacity;
  }

  memcpy(picture->data + picture->size, bytes, size);
  picture->size += size;
  return ENT_SUCCESS;
}

static EntStatus
render(EntDrawing* const          drawing,
       const EntOutputFile* const file,
       const EntOutput            output)
{
  return file->picture ? ent_drawing_render_figure(
                           drawing, file->format, file->picture, output)
                       : ent_drawing_render(drawing, file->format, output);
}

static EntStatus
send_pictures(const EntGraph* const       graph,
              const EntDrawOptions* const options,
              const EntOutputs* const     outputs,
              const int                   pipe_end)
{
  EntDrawing* drawing = NULL;
  EntStatus   st      = ent_drawing_new(graph, options, &drawing);
  for (size_t i = 0U; !st && i < outputs->n_files; ++i) {
    const EntOutputFile* const file = &outputs->files[i];
    if (ent_format_info(file->format)->is_drawn) {
      Picture         picture = { NULL, 0U, 0U };
      const EntOutput output  = { &picture, keep_bytes };
      st                      = render(drawing, file, output);

      const uint64_t size = picture.size;
      st                  = st ? st : send_all(pipe_end, &size, sizeof(size));
      st = st ? st : send_all(pipe_end, picture.data, picture.size);
      free(picture.data);
    }
  }

  ent_drawing_free(drawing);
  return st;
}

static void
limit_child(void)
{
  const struct rlimit time   = { MAX_SECONDS, MAX_SECONDS };
  const struct rlimit memory = { MAX_MEMORY, MAX_MEMORY };
  const struct rlimit core   = { 0U, 0U };
  setrlimit(RLIMIT_CPU, &time);
  setrlimit(RLIMIT_CORE, &core);
#ifndef ENTENTE_SANITIZED // Sanitizers reserve terabytes of address space
  setrlimit(RLIMIT_AS, &memory);
#else
  (void)memory;
#endif
}

static int
run_child(const EntGraph* const       graph,
          const EntDrawOptions* const options,
          const EntOutputs* const     outputs,
          const EntMessages* const    messages,
          const int                   pipe_end)
{
  const size_t n_before = messages->n_notable;
  limit_child();

  const EntStatus st      = send_pictures(graph, options, outputs, pipe_end);
  const Trailer   trailer = { (uint64_t)st, messages->n_notable - n_before };
  const uint64_t  end     = UINT64_MAX; // No picture is that large
  const bool      is_sent = !send_all(pipe_end, &end, sizeof(end)) &&
                       !send_all(pipe_end, &trailer, sizeof(trailer));
  return is_sent ? 0 : 1;
}

// In the parent

static int64_t
now_ms(void)
{
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

EntStatus
ent_child_receive(const int     pipe_end,
                  const int64_t deadline,
                  void* const   bytes,
                  const size_t  size)
{
  size_t done = 0U;
  while (done < size) {
    struct pollfd waiting = { pipe_end, POLLIN, 0 };
    const int64_t left    = deadline - now_ms();
    const int     ready   = left > 0 ? poll(&waiting, 1U, (int)left) : 0;
    if (!ready) {
      return ENT_OVER_LIMIT;
    }

    // An interrupted poll says nothing: a read could wait for ever
    const ssize_t n =
      ready < 0 ? -1 : read(pipe_end, (char*)bytes + done, size - done);
    if (!n || (n < 0 && errno != EINTR)) {
      return ENT_BAD_LIBRARY;
    }
    done += n > 0 ? (size_t)n : 0U;
  }

  return ENT_SUCCESS;
}

static EntStatus
receive_picture(const int            pipe_end,
                const int64_t        deadline,
                const uint64_t       size,
                EntOutputFile* const file)
{
  char            piece[65536];
  uint64_t        left   = size;
  EntStatus       st     = ent_outputs_open(file);
  const EntOutput output = ent_outputs_taker(file);
  while (!st && left) {
    const size_t n = left < sizeof(piece) ? (size_t)left : sizeof(piece);

    st = ent_child_receive(pipe_end, deadline, piece, n);
    st = st ? st : output.write(output.handle, piece, n);
    left -= n;
  }

  return st ? st : ent_outputs_close(file);
}

static EntStatus
receive_pictures(const int          pipe_end,
                 const int64_t      deadline,
                 EntOutputs* const  outputs,
                 EntMessages* const messages)
{
  uint64_t  size = 0U;
  size_t    i    = 0U;
  EntStatus st   = ent_child_receive(pipe_end, deadline, &size, sizeof(size));
  while (!st && size != UINT64_MAX) {
    while (i < outputs->n_files &&
           !ent_format_info(outputs->files[i].format)->is_drawn) {
      ++i;
    }

    if (i == outputs->n_files) {
      return ENT_BAD_LIBRARY;
    }

    st = receive_picture(pipe_end, deadline, size, &outputs->files[i++]);
    st = st ? st : ent_child_receive(pipe_end, deadline, &size, sizeof(size));
  }

  if (st) {
    return st;
  }

  Trailer trailer = { 0U, 0U };
  st = ent_child_receive(pipe_end, deadline, &trailer, sizeof(trailer));
  messages->n_notable += (size_t)trailer.n_notable;
  return st ? st : (EntStatus)trailer.status;
}

static void
tell_failure(const EntStatus status)
{
  if (status == ENT_OVER_LIMIT) {
    ent_messages_fail("diagram", "not finished in time", 0);
  } else if (status == ENT_BAD_LIBRARY || status == ENT_NO_MEMORY) {
    ent_messages_fail("diagram", ent_status_string(status), 0);
  }
}

EntStatus
ent_child_draw(const EntGraph* const       graph,
               const EntDrawOptions* const options,
               EntOutputs* const           outputs,
               EntMessages* const          messages)
{
  int ends[2] = { -1, -1 };
  if (pipe(ends)) {
    ent_messages_fail("diagram", "cannot start", errno);
    return ENT_BAD_LIBRARY;
  }

  fflush(NULL);
  const pid_t child = fork();
  if (!child) {
    close(ends[0]);
    _exit(run_child(graph, options, outputs, messages, ends[1]));
  }

  close(ends[1]);
  if (child < 0) {
    ent_messages_fail("diagram", "cannot start", errno);
    close(ends[0]);
    return ENT_BAD_LIBRARY;
  }

  const int64_t   deadline = now_ms() + (int64_t)MAX_SECONDS * 1000;
  const EntStatus st = receive_pictures(ends[0], deadline, outputs, messages);
  close(ends[0]);
  kill(child, SIGKILL);
  while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {
  }

  tell_failure(st);
  return st;
}
