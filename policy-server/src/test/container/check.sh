#!/usr/bin/env bash
# Builds the image of the Containerfile and starts the server in it, without a container engine's daemon:
#   ./mvnw -Pimage package -DskipTests && sudo policy-server/src/test/container/check.sh
# Needs buildah and mmdebstrap (Debian packages). Where the base cannot be pulled, the same Debian is bootstrapped under
# its name. Prints what it did and ends with 0 if the server in the image gets ready and signs a user in.
set -euo pipefail
cd "$(dirname "$0")/../../../.."

base=$(sed -n 's/^FROM \([^ ]*\).*/\1/p' Containerfile | sort -u)
work=$(mktemp -d)
port=${HTTP_PORT:-9980}
export BUILDAH_ISOLATION=chroot
engine=(buildah --root "$work/root" --runroot "$work/run" --storage-driver vfs)

finish() {
  [ -z "${server:-}" ] || kill "$server" 2>/dev/null || true
  wait 2>/dev/null || true
  "${engine[@]}" rm --all >/dev/null 2>&1 || true
  "${engine[@]}" rmi --all --force >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap finish EXIT

if ! "${engine[@]}" pull --quiet "$base" 2>"$work/pull.log"; then
  echo "$base cannot be pulled, it is bootstrapped: $(tail -1 "$work/pull.log")"
  mmdebstrap --quiet --variant=minbase bookworm "$work/base.tar"
  scratch=$("${engine[@]}" from scratch)
  "${engine[@]}" add --quiet "$scratch" "$work/base.tar" /
  "${engine[@]}" config --env PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$scratch"
  "${engine[@]}" commit --quiet --rm "$scratch" "$base"
  rm "$work/base.tar"
fi

"${engine[@]}" build --pull-never --file Containerfile --tag policy-server .
node=$("${engine[@]}" from --pull-never policy-server)
mapfile -t entry < <("${engine[@]}" inspect --type image --format '{{range .OCIv1.Config.Entrypoint}}{{println .}}{{end}}' policy-server | sed '/^$/d')
"${engine[@]}" run --env HTTP_PORT="$port" --env LOCAL_USERS=true --env DEMO_PASSWORD=of-this-check "$node" -- "${entry[@]}" &
server=$!

for _ in $(seq "${PATIENCE:-300}"); do
  if curl -sf "http://localhost:$port/health/ready"; then
    echo
    curl -sf "http://localhost:$port/api/v1/tokens" -H 'Content-Type: application/json' \
      -d '{"username":"auditor","password":"of-this-check"}' >/dev/null
    echo "the image of the Containerfile starts, gets ready and signs in"
    exit 0
  fi
  kill -0 "$server" 2>/dev/null || break
  sleep 1
done
echo "the server in the image did not get ready" >&2
"${engine[@]}" run "$node" -- grep -E '^Caused by|CWWK.*E:|the server cannot' /opt/wlp/usr/servers/node/logs/messages.log >&2 || true
exit 1
