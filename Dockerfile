# The bridge alone: the plugins are installed in their sites, LiveKit has its own image (see compose.yaml).
FROM node:22-bookworm-slim AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc tsconfig.base.json ./
COPY bridge/package.json bridge/
COPY shared/package.json shared/
RUN npm ci --ignore-scripts --workspace bridge --workspace shared --include-workspace-root
COPY shared/tsconfig.json shared/
COPY shared/contract shared/contract
COPY shared/licences.ts shared/vite.config.ts shared/
COPY shared/client shared/client
COPY bridge/tsconfig.json bridge/
COPY bridge/bin bridge/bin
COPY bridge/src bridge/src
COPY bridge/pages bridge/pages
# the LTI tool's pages and the meeting client in them come from the bridge itself
RUN npx tsc --build bridge && npm run build --workspace shared --workspace bridge && npm ci --ignore-scripts --omit=dev --workspace bridge

FROM node:22-bookworm-slim
ENV NODE_ENV=production MEETBRIDGE_PORT=8080 MEETBRIDGE_DATA=/data
WORKDIR /app
COPY --from=build /src/package.json ./
COPY --from=build /src/node_modules node_modules
COPY --from=build /src/shared/package.json shared/
COPY --from=build /src/shared/dist shared/dist
COPY --from=build /src/bridge/package.json bridge/
# what the bridge needs in another version than its dependencies do
COPY --from=build /src/bridge/node_modules bridge/node_modules
COPY --from=build /src/bridge/bin bridge/bin
COPY --from=build /src/bridge/dist bridge/dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=5s CMD \
  ["node", "-e", "fetch(`http://127.0.0.1:${process.env.MEETBRIDGE_PORT}/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bridge/bin/meetbridge.js"]
CMD ["serve"]
