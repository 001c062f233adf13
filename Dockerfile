# docker build -t compose2k8s . && docker run --rm -v "$PWD:/project" compose2k8s convert
FROM python:3.12-slim AS build
WORKDIR /source
COPY pyproject.toml README.md LICENSE NOTICE ./
COPY schemas schemas
COPY compose2k8s compose2k8s
RUN python -m venv /opt/compose2k8s && /opt/compose2k8s/bin/pip install --no-cache-dir .

FROM python:3.12-slim
COPY --from=build /opt/compose2k8s /opt/compose2k8s
USER 65532:65532
WORKDIR /project
ENTRYPOINT ["/opt/compose2k8s/bin/compose2k8s"]
CMD ["--help"]
