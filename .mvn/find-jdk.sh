# Sourced by mvnw and iconograph: sets JAVA_HOME to a JDK that can build and run the project, or ends with one line
# that says what is missing. Looked at, in this order: JAVA_HOME, javac on the PATH, and the places where JDKs are
# usually installed. The newest fit JDK of those places wins.

ICONOGRAPH_JDK=21

# Prints the feature version (such as 21) of the JDK in $1, or 0 if there is none.
jdk_version() {
  if [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ]; then
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p' | grep . || echo 0
  else
    echo 0
  fi
}

find_jdk() {
  if [ -n "${JAVA_HOME-}" ] && [ "$(jdk_version "$JAVA_HOME")" -ge "$ICONOGRAPH_JDK" ]; then
    return 0
  fi
  on_path=$(command -v javac 2>/dev/null) || on_path=
  if [ -n "$on_path" ]; then
    on_path=$(readlink -f "$on_path")
    on_path=${on_path%/bin/javac}
    if [ "$(jdk_version "$on_path")" -ge "$ICONOGRAPH_JDK" ]; then
      JAVA_HOME=$on_path
      return 0
    fi
  fi
  best=0
  for jdk in /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    version=$(jdk_version "$jdk")
    if [ "$version" -ge "$ICONOGRAPH_JDK" ] && [ "$version" -gt "$best" ]; then
      best=$version
      JAVA_HOME=$jdk
    fi
  done
  [ "$best" -gt 0 ]
}

if ! find_jdk; then
  echo "iconograph: no JDK of version $ICONOGRAPH_JDK or newer found (looked at JAVA_HOME, javac on the PATH, /usr/lib/jvm, ~/.sdkman, ~/.jdks): install one, or set JAVA_HOME to it" >&2
  exit 1
fi
export JAVA_HOME
